# The command line in a container:
#   docker build -t support-playbooks .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/work" support-playbooks validate
FROM node:22-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund
RUN npm run build

FROM node:22-slim
# For --changed-since; nothing else asks for it.
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY --from=build /build/dist/cli.js /build/dist/server.js /opt/support-playbooks/
COPY --from=build /build/LICENSE /build/NOTICE /opt/support-playbooks/
USER node
WORKDIR /work
ENTRYPOINT ["node", "/opt/support-playbooks/cli.js"]
CMD ["validate"]
