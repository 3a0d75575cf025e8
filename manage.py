#!/usr/bin/env python
"""The command line of the claim tracker; `manage.py demo` runs the whole site."""

import os
import sys
from argparse import ArgumentParser

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    # The folder of the data is a setting, so it has to be known before the settings are read.
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data")
    if folder := parser.parse_known_args()[0].data:
        os.environ["DATA_DIR"] = folder
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("\nStopped. The same command, run again, goes on from here.")


if __name__ == "__main__":
    main()
