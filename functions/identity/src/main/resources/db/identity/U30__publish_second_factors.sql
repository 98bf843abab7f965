drop view identity.pub_second_factors;
