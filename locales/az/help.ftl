# What the commands and their options are for.
