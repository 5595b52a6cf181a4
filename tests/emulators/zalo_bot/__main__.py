"""The server alone: python -m tests.emulators.zalo_bot --port 8082

People are moved by HTTP: POST /people/NAME/says {"text": "xin chào"}, GET /people/NAME.
"""

import argparse
import asyncio
import contextlib

from tests.emulators.zalo_bot.emulator import zalo_bot


async def _serve(port: int, *, everyone: bool) -> None:
    async with zalo_bot(port, everyone=everyone) as api:
        print(f"NHIPCAU_ZALO_BOT_API={api.url}\nNHIPCAU_ZALO_BOT_TOKEN={api.token}", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8082)
    parser.add_argument("--everyone", action="store_true", help="any chat id is somebody")
    options = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(options.port, everyone=options.everyone))


if __name__ == "__main__":
    main()
