function encode(values) {
  const parts = [];
  let current = values[0];
  let times = 0;
  for (const value of values) {
    if (value === current) {
      times++;
    } else {
      parts.push(`${times}${current}`);
      current = value;
      times = 1;
    }
  }
  parts.push(`${times}${current}`);
  return parts.join(" ");
}

function letter(n) {
  return n === 0 ? "a" : n === 1 ? "b" : n === 2 ? "c" : "d";
}

function answer() {
  const values = [];
  for (let i = 1; i <= 700000; i++) {
    values.push(letter((Math.floor(i / 3) * Math.floor(i / 7)) % 5));
  }
  return encode(values).length;
}

console.log(answer());
