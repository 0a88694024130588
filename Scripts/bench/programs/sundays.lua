local function is_leap(year)
  return year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
end

local function days(month, year)
  if month == 4 or month == 6 or month == 9 or month == 11 then return 30 end
  if month == 2 then return is_leap(year) and 29 or 28 end
  return 31
end

local function answer()
  local weekday, found = 1, 0
  for year = 1, 120000 do
    for month = 1, 12 do
      if weekday == 0 then found = found + 1 end
      weekday = (weekday + days(month, year)) % 7
    end
  end
  return found
end

print(answer())
