local function answer()
  local text = ""
  for i = 1, 100000 do text = text .. "x" end
  return #text
end

print(answer())
