function word(n) {
  if (n % 15 === 0) return "FizzBuzz";
  if (n % 3 === 0) return "Fizz";
  if (n % 5 === 0) return "Buzz";
  return String(n);
}

function answer() {
  const words = [];
  for (let n = 1; n <= 400000; n++) words.push(word(n));
  return words.join("\n").length;
}

console.log(answer());
