-- Requests are counted where all functions count them: in Redis, or in the process.
drop table identity.network_request;
