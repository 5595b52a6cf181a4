"""What the page's script asks of the server, asked by hand."""

from typing import Any

import httpx

from bot.channels.web.visitor import COOKIE, HEADER


class Phone:
    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.headers = {HEADER: "1"}

    async def opens(self) -> httpx.Response:
        return await self.client.get("/chat")

    @property
    def cookie(self) -> str:
        return self.client.cookies[COOKIE]

    async def posts(self, body: Any, **headers: str) -> int:
        answer = await self.client.post("/chat/say", json=body, headers={**self.headers, **headers})
        return answer.status_code

    async def says(self, text: str, own_id: str = "a1b2c3d4e5") -> int:
        return await self.posts({"id": own_id, "kind": "text", "text": text})

    async def uploads(self, kind: str, data: bytes, own_id: str = "a1b2c3d4e5") -> int:
        address = f"/chat/upload?kind={kind}&id={own_id}"
        answer = await self.client.post(address, content=data, headers=self.headers)
        return answer.status_code

    async def letters(self, *seen: str) -> list[dict[str, Any]]:
        answer = await self.client.get(
            "/chat/letters", params={"seen": ",".join(seen)}, headers=self.headers
        )
        assert answer.status_code == 200
        return list(answer.json()["letters"])

    async def media(self, media_id: str) -> httpx.Response:
        return await self.client.get(f"/chat/media/{media_id}", headers=self.headers)
