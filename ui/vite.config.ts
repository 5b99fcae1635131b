import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env["QUARRY_SERVER"] ?? "http://127.0.0.1:7777";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "target/classes/ui",
    emptyOutDir: true,
    // The page is served with `default-src 'self'`: nothing may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: {
    proxy: { "/api": server, "/platform": server },
  },
  test: {
    include: ["src/**/*.test.ts"],
  },
});
