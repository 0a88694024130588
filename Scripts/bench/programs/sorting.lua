local function answer()
  local by_score, by_name = {}, {}
  for i = 1, 40000 do
    local entry = { name = "n" .. i * 7919 % 40009, score = i * 31337 % 40009 }
    by_score[i], by_name[i] = entry, entry
  end
  table.sort(by_score, function(a, b) return a.score < b.score end)
  table.sort(by_name, function(a, b) return a.name < b.name end)
  local total = 0
  for i = 0, 39999 do
    if i % 1000 == 7 then total = total + by_score[i + 1].score * 3 + by_name[i + 1].score end
  end
  return total
end

print(string.format("%d", answer()))
