# What the commands and their options are for.

## Frame
help-usage = Usage
help-options = Options
help-arguments = Arguments
help-commands = Commands
