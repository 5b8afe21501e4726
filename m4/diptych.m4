# Probes of this package: compiler flags, and libraries named with their Debian package.

# DIPTYCH_COMPILER_FLAGS(VARIABLE, FLAGS)
# Append to VARIABLE each of FLAGS that the compiler takes without a complaint.
AC_DEFUN([DIPTYCH_COMPILER_FLAGS], [
  for diptych_flag in $2; do
    AC_MSG_CHECKING([whether $CC takes $diptych_flag])
    diptych_saved_CFLAGS=$CFLAGS
    CFLAGS="$CFLAGS -Werror $diptych_flag"
    AC_LINK_IFELSE([AC_LANG_PROGRAM([], [])],
      [AC_MSG_RESULT([yes])
       $1="${$1:+$$1 }$diptych_flag"],
      [AC_MSG_RESULT([no])])
    CFLAGS=$diptych_saved_CFLAGS
  done
])

# DIPTYCH_REQUIRE(PREFIX, PKG-CONFIG MODULES, DEBIAN PACKAGE)
# Set PREFIX_CFLAGS and PREFIX_LIBS, or stop and name the package to install.
AC_DEFUN([DIPTYCH_REQUIRE], [
  PKG_CHECK_MODULES([$1], [$2], [],
    [AC_MSG_ERROR([$2 is missing; on Debian: apt-get install $3])])
])
