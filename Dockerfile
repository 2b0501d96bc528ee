# selon with git, which `--since` asks for what changed. The copy to be checked is mounted at /copy:
#   docker build -t selon . && docker run --rm -v "$PWD:/copy:ro" selon check
FROM rust:1-slim AS build
WORKDIR /build
COPY . .
RUN cargo install --locked --no-track --root /usr/local/selon --path .

FROM debian:stable-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends git \
 && rm -rf /var/lib/apt/lists/* \
 && git config --system --add safe.directory /copy
COPY --from=build /usr/local/selon/bin/selon /usr/local/bin/selon
USER 1000:1000
WORKDIR /copy
ENTRYPOINT ["selon"]
CMD ["check"]
