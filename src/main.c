/*
 * The program's start.
 */
#include <config.h>

#include <stdio.h>

int main(void)
{
    return printf("%s\n", PACKAGE_STRING) < 0 ? 2 : 0;
}
