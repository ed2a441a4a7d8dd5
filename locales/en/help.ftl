# What the commands and their options are for.

## Frame
help-usage = Usage
help-options = Options
help-arguments = Arguments
help-commands = Commands
help-required = Required
help-common = With every act
help-globals = With every command
help-name-options = [OPTIONS]
help-name-command = <COMMAND>

## Groups of commands in help
area-persons = Persons and employers
area-stay = Stay, residence and work permits
area-offences = Offence cases
area-inspections = Inspections
area-removals = Removals and entry bans
area-documents = Documents
area-records = Every record
area-staff = Employees and rights
area-reading = Reading and reports
area-register = The register
area-transmission = Data for other state systems

## Custody
area-custody = Detention and the centre

area-appeals = Appeals and inquiries
