// Stands in for `server-only`, which throws wherever no React server condition is set.
export {}
