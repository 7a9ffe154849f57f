// The node-<platform> packages give `os` and `cpu` as strings; pnpm honours only arrays and would
// install every platform's Node (100 MB each) everywhere.
const asArray = (value) => (typeof value === 'string' ? [value] : value)

module.exports = {
  hooks: {
    readPackage(pkg) {
      if (/^node-(linux|darwin|win|bin)-/.test(pkg.name ?? '')) {
        pkg.os = asArray(pkg.os)
        pkg.cpu = asArray(pkg.cpu)
      }
      return pkg
    },
  },
}
