"""The command line: one module a command. It never knows Qt."""
