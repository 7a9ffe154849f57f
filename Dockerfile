# The image's own Node only starts the tools; the application runs on the Node 26 among its dependencies.
FROM node:24-bookworm-slim AS base
ENV NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
WORKDIR /app
RUN chown node:node /app
USER node
COPY --chown=node:node . .

FROM base AS build
RUN node start.mjs --build

# The workspace as it is with only what runs: a package copied out of it would not have its types stripped.
FROM base
RUN npx -y pnpm@12.21.0 install --frozen-lockfile --prod && rm -rf ~/.npm ~/.cache ~/.local/share/pnpm
COPY --from=build --chown=node:node /app/cms/.next cms/.next
COPY --from=build --chown=node:node /app/site/dist site/dist
USER root
RUN install -d -o node -g node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/node", "cms/src/server.ts"]
