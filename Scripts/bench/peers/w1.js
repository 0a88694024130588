// One gate over one measure that a file brings: exit 0 or 1.
const evidence = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
process.exit(evidence.coverage >= 90 ? 0 : 1);
