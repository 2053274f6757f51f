package org.springframework.boot.web.servlet;

import javax.servlet.Filter;

/** Stands in for Spring Boot, which Debian does not have: BootFilter runs the filter in front of all others. */
public class FilterRegistrationBean<T extends Filter> {
    public final T filter;
    public int order;

    public FilterRegistrationBean(T filter) {
        this.filter = filter;
    }

    public void setOrder(int order) {
        this.order = order;
    }
}
