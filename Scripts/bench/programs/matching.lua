local function kind(score)
  if score < 10 then return "none" end
  if score < 50 then return "low" end
  if score == 50 then return "half" end
  if score == 60 or score == 70 or score == 80 then return "round" end
  if score % 2 == 0 then return "even" end
  return "high"
end

local function weight(kind)
  if kind == "none" then return 0 end
  if kind == "low" then return 1 end
  if kind == "half" then return 5 end
  if kind == "round" then return 7 end
  if kind == "even" then return 11 end
  return 13
end

local function answer()
  local total = 0
  for i = 1, 2000000 do total = total + weight(kind(i * 7 % 101)) end
  return total
end

print(string.format("%d", answer()))
