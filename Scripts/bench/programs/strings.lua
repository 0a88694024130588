local function answer()
  local found = 0
  for i = 1, 1000000 do
    local key = "task-" .. i % 100
    if key == "task-42" then found = found + 1 end
  end
  return found
end

print(answer())
