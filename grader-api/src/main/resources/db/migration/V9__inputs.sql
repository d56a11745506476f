-- What is to be typed beside a run, as the client wrote it: a JSON array of strings; null where there is none.
alter table submissions add column inputs text;
