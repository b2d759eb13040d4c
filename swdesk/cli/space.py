"""`swdesk space`: a stand-in for the platform, on this machine alone."""

from __future__ import annotations

from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.options import SpaceOptions


def run(options: SpaceOptions) -> int:
    """Run the space until Ctrl+C or SIGTERM, with `--json` also until its standard input ends."""
    from swdesk.space import options as space
    from swdesk.space.run import PORT_TAKEN, run_space

    code = run_space(
        space.SpaceOptions(
            port=options.port,
            json=options.json,
            print_token=options.print_token,
            print_guest_link=options.print_guest_link,
            ca_out=options.ca_out,
        )
    )
    return ExitCode.USAGE if code == PORT_TAKEN else code
