// <time datetime="…Z">: told in the reader's own zone. Without JavaScript it says UTC.
const FORM = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function localTimes(root) {
  for (const time of root.querySelectorAll("time[datetime]:not([data-as-is])")) {
    const moment = new Date(time.dateTime);
    if (!Number.isNaN(moment.getTime())) {
      time.title = time.dateTime;
      time.textContent = FORM.format(moment);
    }
  }
}
