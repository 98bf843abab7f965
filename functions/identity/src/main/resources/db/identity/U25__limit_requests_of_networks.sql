drop table identity.network_request;
