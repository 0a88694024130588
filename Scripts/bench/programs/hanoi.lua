local function moves(discs, start, goal, spare)
  if discs == 0 then return 0 end
  local own = (start == "a" and goal == "c") and 2 or 1
  return moves(discs - 1, start, spare, goal) + own + moves(discs - 1, spare, goal, start)
end

print(moves(21, "a", "c", "b"))
