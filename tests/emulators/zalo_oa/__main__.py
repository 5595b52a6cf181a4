"""The server alone: python -m tests.emulators.zalo_oa --port 8082 --hook http://127.0.0.1:8080/hooks/zalo-oa

People are moved by HTTP: POST /people/700000001/says {"text": "xin chào"}, GET /people/700000001.
"""

import argparse
import asyncio
import contextlib

from tests.emulators.zalo_oa.emulator import OA_ID, OA_SECRET, zalo_oa
from tests.emulators.zalo_oa.oauth import APP_ID, APP_SECRET


async def _serve(port: int, hook: str, *, everyone: bool) -> None:
    async with zalo_oa(port, everyone=everyone) as api:
        api.hooks(hook)
        known = {
            "ID": OA_ID,
            "APP_ID": APP_ID,
            "APP_SECRET": APP_SECRET,
            "OA_SECRET": OA_SECRET,
            "REFRESH_TOKEN": api.oauth.begin(),
        }
        known |= dict.fromkeys(("API", "OAUTH_API", "BUSINESS_API"), api.url)
        print(
            "\n".join(f"NHIPCAU_ZALO_OA_{name}={value}" for name, value in known.items()),
            flush=True,
        )
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8082)
    parser.add_argument("--hook", default="http://127.0.0.1:8080/hooks/zalo-oa")
    parser.add_argument("--everyone", action="store_true", help="any id is somebody who wrote")
    options = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(options.port, options.hook, everyone=options.everyone))


if __name__ == "__main__":
    main()
