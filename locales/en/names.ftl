# Names of values: in English those of the commands themselves.
