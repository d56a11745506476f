-- How far the running attempt is, written a few times a second at most: null where it was over sooner than that.
alter table submissions add column tests_done integer;
alter table submissions add column tests_total integer;
