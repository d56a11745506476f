-- What is handed in beside a program or in its stead, as the client wrote it: a JSON string or an array of names.
alter table submissions add column answer text;
