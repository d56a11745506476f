// The pages of a candidate: the timer, saving, running, ranking. Each form works without it.
import { rankings } from "./take/ranking.js";
import { countWords } from "./take/count.js";
import { running } from "./take/running.js";
import { saving } from "./take/saving.js";
import { timer } from "./take/timer.js";
import { follow } from "./take/follow.js";

rankings();
countWords();
const clock = timer();
for (const form of document.querySelectorAll("form[data-saved]")) {
  running(form, saving(form, clock));
}
follow(document.getElementById("result"));
