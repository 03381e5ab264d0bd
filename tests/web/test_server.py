import asyncio
import contextlib
import socket
from pathlib import Path

import pytest

from app.web.server import SEND_BUFFER, USER_TIMEOUT_MS, allow_files, listen
from tests.support.raw import raw_socket
from tests.web.place import Place, running, settings_for


def test_what_is_set_on_the_listening_socket() -> None:
    with listen("127.0.0.1", 0) as listener:
        assert listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)
        assert listener.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) in (SEND_BUFFER, 2 * SEND_BUFFER)
        assert listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == USER_TIMEOUT_MS
        assert listener.proto == socket.IPPROTO_TCP


async def test_accepted_sockets_inherit_it_and_wait_for_nobody(place: Place) -> None:
    opened = await place.opened()
    async with raw_socket(place.base, opened["code"], opened["host_token"]):
        transports = [connection.transport for connection in place.server.server_state.connections]
        assert transports
        for transport in transports:
            accepted = transport.get_extra_info("socket")
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == USER_TIMEOUT_MS
            assert accepted.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) <= 2 * SEND_BUFFER


def test_a_port_in_use_is_not_shared() -> None:
    with listen("127.0.0.1", 0) as first:
        first.listen()
        with pytest.raises(OSError, match="in use"):
            listen("127.0.0.1", first.getsockname()[1])


def test_both_kinds_of_addresses_come_in_through_the_open_one() -> None:
    with contextlib.suppress(OSError), listen("::", 0) as listener:
        assert not listener.getsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY)


def test_there_are_files_for_many_sockets() -> None:
    assert allow_files(512) >= 64


async def test_goodbye_comes_with_the_code_that_says_come_back(tmp_path: Path) -> None:
    async with running(settings_for(tmp_path)) as house:
        opened = await house.opened()
        anna = await house.join(opened, "Anna")
        tokens = (opened["host_token"], opened["screen_token"], anna["token"])
        async with contextlib.AsyncExitStack() as open_sockets:
            lines = [
                await open_sockets.enter_async_context(raw_socket(house.base, opened["code"], token))
                for token in tokens
            ]
            ends = asyncio.gather(*(line.end() for line in lines))
            house.server.should_exit = True
            assert await ends == [4012] * 3


async def test_after_goodbye_the_port_is_free_again(tmp_path: Path) -> None:
    async with running(settings_for(tmp_path)) as house:
        port = int(house.base.rpartition(":")[2])
    listen("127.0.0.1", port).close()
