import os

from aiohttp import web


async def items(request):
    return web.json_response({"items": 3}, headers={"X-Total": "3"})


async def me(request):
    if request.cookies.get("session") != "ann":
        raise web.HTTPUnauthorized
    return web.json_response({"user": "ann"})


async def private(request):
    if request.headers.get("Authorization") != "Basic YW5uOnQwa2Vu":
        raise web.HTTPUnauthorized
    return web.json_response({"secret": 42})


async def boom(request):
    raise RuntimeError("boom")


app = web.Application()
# @@CORS@@
app.add_routes([web.get("/items", items), web.put("/items", items), web.delete("/items", items)])
app.add_routes([web.get("/me", me), web.get("/private", private), web.get("/boom", boom)])
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
