"""The environment as one frozen object. Nothing else in the house reads environment variables."""

from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

EVERYWHERE = "0.0.0.0"  # noqa: S104 - phones on the same Wi-Fi have to reach it


def _address_or_everywhere(value: object) -> object:
    """Some shells and toolchains export a HOST of their own that is a name: only an address is meant for us."""
    try:
        ip_address(str(value))
    except ValueError:
        return "127.0.0.1" if value == "localhost" else EVERYWHERE
    return value


class Settings(BaseSettings):
    """What can be set from outside, by the field's name in capitals.

    `host` is the address to listen on, `public_url` the one that phones use when it is not this machine's own;
    `limits` "off" lifts rates and caps per address for measuring, never sizes; `retention_days` 0 keeps dinners
    for ever; `gallery` "on" shows every view in every state under /gallery, for those who work on the pages;
    `traces` "on" sends spans to where OTEL_EXPORTER_OTLP_ENDPOINT says.
    """

    model_config = SettingsConfigDict(frozen=True, env_ignore_empty=True, extra="ignore")

    port: Annotated[int, Field(ge=0, le=65535)] = 8000
    host: Annotated[str, BeforeValidator(_address_or_everywhere)] = EVERYWHERE
    data_dir: Path = Path("data")
    database_url: str | None = None
    notify_url: str | None = None
    public_url: str | None = None
    limits: Literal["on", "off"] = "on"
    gallery: Literal["off", "on"] = "off"
    traces: Literal["off", "on"] = "off"
    retention_days: Annotated[int, Field(ge=0, le=36500)] = 30

    @field_validator("public_url")
    @classmethod
    def _an_origin(cls, url: str | None) -> str | None:
        """Scheme, host and port, without a slash at the end."""
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.path not in ("", "/") or parts.query:
            raise ValueError("PUBLIC_URL is an address such as https://coperto.example, without a path")
        return f"{parts.scheme}://{parts.netloc.lower()}"

    @property
    def limited(self) -> bool:
        """Rates and caps per address hold."""
        return self.limits == "on"
