"""The server alone: python -m tests.emulators.telegram --port 8081

People are moved by HTTP: POST /people/100/says {"text": "xin chào"}, GET /people/100.
"""

import argparse
import asyncio
import contextlib

from tests.emulators.telegram.emulator import telegram


async def _serve(port: int, *, everyone: bool) -> None:
    async with telegram(port, everyone=everyone) as api:
        print(f"NHIPCAU_TELEGRAM_API={api.url}\nNHIPCAU_TELEGRAM_TOKEN={api.token}", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--everyone", action="store_true", help="any chat id is somebody")
    options = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(options.port, everyone=options.everyone))


if __name__ == "__main__":
    main()
