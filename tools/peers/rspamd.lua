-- Times rspamd's matchers alone (its trie of literals, then its regular expressions, both compiled before) on the texts that BenchReport writes:
-- CPU microseconds for one comment, as a property on standard output. Run by rspamadm lua -b, with the folder in LECTERN_BENCH.
local rspamd_regexp = require "rspamd_regexp"
local rspamd_trie = require "rspamd_trie"
local folder = assert(os.getenv("LECTERN_BENCH"), "LECTERN_BENCH names no folder")

local function lines(name)
  local all = {}
  for line in io.lines(folder .. "/" .. name) do
    if line ~= "" then all[#all + 1] = line end
  end
  return all
end

local trie = rspamd_trie.create(lines("words.txt"))
local patterns = {}
for _, pattern in ipairs(lines("patterns.txt")) do
  patterns[#patterns + 1] = assert(rspamd_regexp.create("/" .. pattern .. "/i"))
end

local found = 0
local function count() found = found + 1; return 0 end
local function look(comment)
  trie:match(comment, count)
  for _, pattern in ipairs(patterns) do
    if pattern:match(comment) then found = found + 1 end
  end
end

local comments = lines("comments.txt")
local best = math.huge
for _ = 1, 12 do
  local before = os.clock()
  for _, comment in ipairs(comments) do look(comment) end
  best = math.min(best, (os.clock() - before) * 1e6 / #comments)
end
assert(found > 0, "nothing was found")
print(string.format("rspamd=%.3f", best))
