function state(load) {
  return load > 90 ? "overloaded" : load > 60 ? "busy" : "calm";
}

function line(s) {
  return `${s.name}:${s.port} is ${state(s.load)} at ${s.load} % and belongs to ${s.owner}`;
}

function answer() {
  const services = [];
  for (let i = 1; i <= 60000; i++) {
    services.push({
      name: `service-${i}`, port: 8000 + (i % 1000), owner: `team-${i % 17}`,
      load: (i * 31) % 101,
    });
  }
  const lines = services.map(line);
  const busy = lines.filter((l) => l.includes("busy")).length;
  return lines.join("\n").length * 1000 + (busy % 1000);
}

console.log(answer());
