function answer() {
  let text = "";
  for (let i = 0; i < 100000; i++) text = text + "x";
  return text.length;
}

console.log(answer());
