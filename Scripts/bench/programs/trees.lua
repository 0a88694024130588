local function tree_of(depth)
  if depth == 0 then return {} end
  return { left = tree_of(depth - 1), right = tree_of(depth - 1) }
end

local function size(t)
  if t.left then return 1 + size(t.left) + size(t.right) end
  return 1
end

local function answer()
  local total = 0
  for turn = 1, 50 do total = total + size(tree_of(12)) end
  return total
end

print(answer())
