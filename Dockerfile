# docker build -t coperto . && docker run -p 8000:8000 -v coperto:/data -e PUBLIC_URL=https://… coperto

FROM python:3.13-slim AS packages
RUN python -m venv /opt/venv
# requirements-traces.lock is the same and what TRACES=on needs.
ARG LOCK=requirements.lock
COPY ${LOCK} .
RUN /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --only-binary :all: --require-hashes \
    -r "${LOCK}"

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin coperto \
    && install --directory --owner=coperto --group=coperto --mode=0700 /data
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/coperto
COPY . .
RUN python -m compileall -q app

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PORT=8000 \
    DATA_DIR=/data
USER coperto
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as w; w.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/healthz', timeout=2)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "app"]
CMD ["serve"]
