# Paloma in a container: `docker compose up` (compose.yaml says how it is held back; docs/handbook.md how it is set up).
# Every library is of the locked version, with its hash. To pin the base, too: --build-arg PYTHON=3.13-slim-bookworm@sha256:…
ARG PYTHON=3.13-slim-bookworm

FROM python:${PYTHON} AS build
WORKDIR /build
COPY requirements.txt requirements-postgres.txt ./
RUN python -m venv /opt/paloma \
    && /opt/paloma/bin/python -m pip install --quiet --no-cache-dir --only-binary :all: --require-hashes -r requirements.txt \
    -r requirements-postgres.txt
COPY pyproject.toml README.md LICENSE .env.example ./
COPY bot bot
COPY handlers handlers
COPY storage storage
COPY campaigns campaigns
RUN /opt/paloma/bin/python -m pip install --quiet --no-cache-dir --no-deps --no-build-isolation . \
    && /opt/paloma/bin/python -m pip uninstall --quiet --yes hatchling editables pip

FROM python:${PYTHON}
COPY --from=build /opt/paloma /opt/paloma
# The folders are there from the start, so that new volumes belong to the user that writes in them.
RUN mkdir -p /var/lib/paloma/secrets \
    && chmod -R 700 /var/lib/paloma \
    && chown -R 10001:10001 /var/lib/paloma
ENV PATH=/opt/paloma/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PALOMA_LISTEN=127.0.0.1:8080
USER 10001:10001
WORKDIR /var/lib/paloma
VOLUME ["/var/lib/paloma", "/var/lib/paloma/secrets"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
    CMD ["python", "-c", "import os, urllib.request as web; web.urlopen('http://' + os.environ['PALOMA_LISTEN'] + '/health')"]
ENTRYPOINT ["paloma"]
CMD ["run"]
