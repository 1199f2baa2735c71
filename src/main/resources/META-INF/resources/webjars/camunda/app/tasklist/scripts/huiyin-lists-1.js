/*
 * Forms with a list of repeated fields could never be completed: the form library (form-js 1.8.7) leaves an empty
 * entry in its errors for each repeated field, and Tasklist counts entries. What the form shows as wrong is the truth,
 * so it is asked again when Tasklist hears of an error.
 */
const PAUSE = 60; // milliseconds; the form draws its errors after it has told of them

function askTheForm(form, controller) {
  const tell = controller.notifyFormValidated.bind(controller);
  let pending;

  controller.notifyFormValidated = function (hasErrors) {
    clearTimeout(pending);
    if (hasErrors) {
      pending = setTimeout(() => tell(form.querySelector('.fjs-has-errors') !== null), PAUSE);
    } else {
      tell(false);
    }
  };
}

try {
  window.angular.module('cam.tasklist').config(['$provide', function ($provide) {
    $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', function ($delegate) {
      const directive = $delegate[0];
      const link = directive.link;
      directive.compile = () => function (scope, element, attributes, controller) {
        askTheForm(element[0], controller);
        return link.apply(this, arguments);
      };
      return $delegate;
    }]);
  }]);
} catch (e) {
  // without this script such forms cannot be completed, but everything else works
  console.error('Huiyin: lists in forms are not repaired', e);
}

export default [];
