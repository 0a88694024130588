local min = math.min

local function risk(files, tests, touches_auth, is_friday)
  local score = 0
  if files > 20 then score = score + 3 elseif files > 5 then score = score + 1 end
  if tests == 0 and files > 2 then score = score + 2 end
  if touches_auth then score = score + (tests < 3 and 4 or 1) end
  if is_friday or files > 40 then score = score * 2 end
  return min(score, 10)
end

local function answer()
  local total = 0
  for n = 1, 1500000 do
    total = total + risk(n % 50, n * 7 % 9, n % 4 == 0, n % 5 == 0)
  end
  return total
end

print(answer())
