-- What became of requests, without who sent them.
create view security.pub_request_outcome as select id, status, duration_us from security.request;
