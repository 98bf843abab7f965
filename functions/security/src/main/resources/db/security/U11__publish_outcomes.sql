drop view security.pub_request_outcome;
