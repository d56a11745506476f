-- Who acts without a key: a row that nobody holds, for the account or invitation that is named. Null for keys.
alter table api_keys add column holder text;
