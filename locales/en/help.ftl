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
