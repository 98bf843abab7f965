drop function platform.pub_integrity();
